package org.convene.notification.dispatch.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses as a mail's header and envelope hold them: the domain in ASCII, the name encoded and in one line. */
final class MailAddresses {

    private MailAddresses() {}

    static InternetAddress of(String address) throws AddressException {
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("address: a control character (expected: none)");
        }
        int at = address.lastIndexOf('@');
        InternetAddress result = new InternetAddress();
        result.setAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)));
        return result;
    }

    static InternetAddress of(String address, @Nullable String name) throws AddressException {
        InternetAddress result = of(address);
        try {
            result.setPersonal(name == null ? null : oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8: not available (expected: in every JDK)", e);
        }
        return result;
    }

    /** Header fields are one line: what would end it becomes a space. */
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
