package org.convene.web.problem;

/** One entry of {@code errors} in a problem about fields. */
record FieldError(String field, String message) {}
