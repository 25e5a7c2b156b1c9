echo in > plug
