"""When events took place: which expression of the text dates a mention, and what stands where none does.

``dating`` decides; resolving the expressions themselves is the business of ``extract.times``.
"""
