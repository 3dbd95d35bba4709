"""What a deployment may change: settings, languages, States."""
