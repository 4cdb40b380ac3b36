package org.convene.web.page;

/** One option of a select or a row of radio buttons. */
public record Choice(String value, String label) {}
