# In a container the notebook server is reached from outside, and there is no browser.
c.ServerApp.ip = "0.0.0.0"
c.ServerApp.open_browser = False
