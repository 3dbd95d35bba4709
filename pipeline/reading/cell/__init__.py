"""Where foreign bytes are parsed: a child process behind walls, one for each message, killed at its end.

reader   -> in the worker: opens letters and attachments through a cell, makes a dead or late one into a problem
keeper   -> in the worker: the mother process (all libraries loaded, no foreign byte ever seen) and the pipes to a cell
inside   -> the mother's and the cell's own program
walls    -> limits of memory, time and files; no network; nothing to write but its own folder, nothing to read but programs
wire     -> what goes through the pipes: data that is checked, never code
"""
