package org.convene.local.mailbox;

import java.util.List;

/** A mail opened: its alternatives, each empty where the mail has none, its headers in order, and the links in it. */
public record MailContent(String text, String html, String calendar, List<Header> headers, List<String> links) {

    /** A header line, decoded. */
    public record Header(String name, String value) {}
}
