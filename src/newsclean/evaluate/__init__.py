"""Gold pages, scores and floors: how the project judges itself. A development tool; nothing of it runs in `ingest`.

`python -m newsclean.evaluate scores | golden | bench` (`make eval`, `make golden`, `make bench`).
"""
