"""The pipeline's components, one file each; they meet only through the Doc (``onrecord.layers``)."""
