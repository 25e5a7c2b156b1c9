"""An object of random bytes goes to S3 and comes back."""
import os
import sys

import s3_prepare

sys.exit(s3_prepare.main(["check"], dict(os.environ)))
