"""What office programs write, taken apart: Word old and new, OpenDocument, rich text, forms in XML, pasted scans."""
