"""Mail as strangers write it: headers, parts nested or torn, and Outlook's own kinds told anew as a mail."""
