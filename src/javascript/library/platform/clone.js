const placeholder_clone = 0;
