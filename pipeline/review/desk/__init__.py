"""The review desk: people decide on what the machine was not sure of, in the browser."""
