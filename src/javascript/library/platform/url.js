const placeholder_url = 0;
