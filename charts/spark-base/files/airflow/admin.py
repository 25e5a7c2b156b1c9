"""Makes the admin user of Airflow, or gives it the password of the Secret: ADMIN_USER, ADMIN_PASSWORD."""

import os
import sys

from airflow.providers.fab.auth_manager.cli_commands.utils import get_application_builder
from werkzeug.security import check_password_hash


def main(name, password):
    with get_application_builder() as builder:
        manager = builder.sm
        user = manager.find_user(name)
        if user is None:
            if not manager.add_user(name, "Admin", "User", f"{name}@localhost", manager.find_role("Admin"), password):
                print(f"error: the user {name} could not be made", file=sys.stderr)
                return 1
            print(f"the user {name} has been made")
        elif check_password_hash(user.password, password):
            print(f"the user {name} is there")
        else:
            manager.reset_password(user.id, password)
            print(f"the user {name} has the new password of the Secret")
    return 0


if __name__ == "__main__":
    sys.exit(main(os.environ["ADMIN_USER"], os.environ["ADMIN_PASSWORD"]))
