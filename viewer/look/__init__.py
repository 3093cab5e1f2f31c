"""How everything looks: colours, fonts, the shapes of marks, and what lists and panels share."""
