def check_ddi(archive, folder, language, name, expect):
    pass
