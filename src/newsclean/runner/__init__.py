"""Runs: shards, the journal, local processes."""
