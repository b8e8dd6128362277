"""The pipeline's components, one file each; they meet only through the Doc (``onrecord.layers``)."""

from .. import views  # noqa: F401  (declares doc._.claims and what else is asked of a Doc that they have read)
