"""What people look at before they trust: diff, explain, tables. The only room that knows rich."""
