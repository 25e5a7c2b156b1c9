"""Results of earlier runs, kept in the cache, one file a cell."""

import json
import os


class Results:
    def __init__(self, folder):
        self.folder = folder

    def _file(self, cell):
        return self.folder / f"{cell.file_name}.json"

    def last(self, cell):
        """The last proof of the cell at whatever digest, or None."""
        try:
            return json.loads(self._file(cell).read_text())
        except (FileNotFoundError, ValueError):
            return None

    def proof(self, cell, digest):
        """The proof of the cell at this digest, or None."""
        kept = self.last(cell)
        return kept if kept and kept["digest"] == digest else None

    def keep(self, cell, row):
        """Keeps a proof; a failure is none, and takes away the proof at its own digest."""
        file = self._file(cell)
        if row["result"] == "failed":
            if self.proof(cell, row["digest"]):
                file.unlink()
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = file.with_suffix(f".{os.getpid()}.part")
        temporary.write_text(json.dumps(row, indent=1))
        temporary.replace(file)
