"""What names and agencies look like: the patterns and lists behind the components that find them."""
