package org.convene.gateway.session;

import java.util.Locale;

/** How somebody proved who she is. */
public enum SignInWay {
    /** By a link or code from a mail to her. */
    MAIL,
    PASSKEY,
    /** Her organisation's provider said so. */
    ORGANISATION,
    /** By a link that was made on the machine itself. */
    MACHINE;

    /** As tokens ({@code amr}) and the API name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
