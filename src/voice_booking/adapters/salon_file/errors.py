"""What is wrong with a salon file, where, so that its owner can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class FileProblem:
    file: str
    line: int
    """Counted from 1."""
    field: str
    """Path of the field, such as `services[2].segments[0].key`."""
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class SalonFileError(Exception):
    """The salon file is not sound; nothing of it was used. Mend the listed lines and try again."""

    def __init__(self, problems: list[FileProblem]) -> None:
        super().__init__("\n".join(str(problem) for problem in sorted(problems)))
        self.problems = tuple(sorted(problems))
