package org.convene.openapi;

import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.web.paging.Page;
import org.springframework.util.StringUtils;

/**
 * How classes are called in the document, which is how a generated client calls them: a class within another takes the
 * other's name in front, and endings that only say where a class lives go. The service's words may say another name.
 */
final class SchemaNames {

    private static final Pattern ENDING = Pattern.compile("(?<=.)(Api|Bodies|Form|Json|View|Input)$");

    private SchemaNames() {}

    static String of(Class<?> type, Words words) {
        String said = words.schemaName(simple(type));
        return said != null ? said : byRule(type);
    }

    /** Returns of what something is a page; springdoc puts the item's name behind the page's, with a capital letter. */
    static Optional<Class<?>> itemOfPage(String canonicalName) {
        String page = Page.class.getName();
        if (!canonicalName.startsWith(page) || canonicalName.length() == page.length()) {
            return Optional.empty();
        }
        return Optional.of(classOf(StringUtils.uncapitalize(canonicalName.substring(page.length()))));
    }

    /** Returns the class that springdoc calls by this name, which has dots even within a class. */
    static Class<?> classOf(String canonicalName) {
        String name = canonicalName;
        while (true) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                int dot = name.lastIndexOf('.');
                if (dot < 0) {
                    throw new IllegalStateException("schema: " + canonicalName + " (expected: a class)", e);
                }
                name = name.substring(0, dot) + '$' + name.substring(dot + 1);
            }
        }
    }

    private static String byRule(Class<?> type) {
        String own = ENDING.matcher(type.getSimpleName()).replaceFirst("");
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? own : byRule(outer) + own;
    }

    private static String simple(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : simple(outer) + ".") + type.getSimpleName();
    }
}
