print("griffie")
