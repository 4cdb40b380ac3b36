package org.convene.local.mailbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the pages and the JSON need of a request. */
record Request(String method, Map<String, String> parameters) {

    static Request of(HttpExchange exchange) {
        var parameters = new HashMap<String, String>();
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return new Request(exchange.getRequestMethod(), Map.copyOf(parameters));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    boolean is(String wanted) {
        return method.equals(wanted) || (wanted.equals("GET") && method.equals("HEAD"));
    }
}
