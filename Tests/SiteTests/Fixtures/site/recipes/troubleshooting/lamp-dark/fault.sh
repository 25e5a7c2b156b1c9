echo out > plug
