package org.convene.web.input;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads e-mail addresses. Dots and plus signs are part of an address: who writes {@code a.b+c@d} is not {@code ab@d}.
 * Every script is welcome; a word of several alphabets is not, for nobody can see which address that is.
 */
public final class Addresses {

    private static final int LONGEST = 320;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    // RFC 5322 dot-atom, with letters and digits of every script (RFC 6531); quoted local parts are refused.
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z][a-z0-9-]{0,61}[a-z0-9])|[a-z0-9-]+\\.localhost");

    private Addresses() {}

    /** Returns the address if mail could be sent there; empty for anything else. */
    public static Optional<Address> parse(String typed) {
        String given = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int at = given.indexOf('@');
        if (at < 1 || at != given.lastIndexOf('@') || given.length() > LONGEST) {
            return Optional.empty();
        }
        String localPart = given.substring(0, at);
        Optional<String> domain = domain(given.substring(at + 1));
        if (localPart.length() > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(localPart).matches()
                || domain.isEmpty()
                || Alphabets.areMixed(localPart)
                || Alphabets.areMixed(IDN.toUnicode(domain.get()))) {
            return Optional.empty();
        }
        return Optional.of(new Address(given, folded(localPart) + "@" + domain.get()));
    }

    /** Returns the key of an address that was read before. */
    public static String key(String address) {
        return parse(address)
                .orElseThrow(() -> new IllegalArgumentException("address: not one (expected: checked before)"))
                .key();
    }

    /** Returns whether letters of several alphabets stand in one word of what was typed, where one looks like another. */
    public static boolean mixesAlphabets(String typed) {
        return Alphabets.areMixed(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    // Upper case first: it unites letters, such as both forms of the Greek sigma, that lower case keeps apart.
    private static String folded(String localPart) {
        return Normalizer.normalize(localPart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static Optional<String> domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return ascii.length() <= LONGEST_DOMAIN && DOMAIN.matcher(ascii).matches()
                    ? Optional.of(ascii)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
