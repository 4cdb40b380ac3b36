package org.convene.web.reader;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convene.web.request.RequestPerson;
import org.convene.web.security.CurrentPersons;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every template see who reads ({@code reader}) and who is signed in ({@code person}), error pages included. */
final class ReaderFilter extends OncePerRequestFilter {

    private final Readers readers;
    private final CurrentPersons persons;

    ReaderFilter(Readers readers, CurrentPersons persons) {
        this.readers = readers;
        this.persons = persons;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        readers.of(request);
        boolean readable = request.getDispatcherType() != DispatcherType.ERROR && "GET".equals(request.getMethod());
        request.setAttribute("readable", readable);
        request.setAttribute("here", readable ? here(request) : "/");
        persons.current().ifPresent(person -> {
            request.setAttribute("person", person);
            RequestPerson.note(request, person.id());
        });
        chain.doFilter(request, response);
    }

    // Where the choice of a zone leads back to; what a form answered has no address to come back to, and a language in
    // the address would win over the one just chosen.
    private static String here(HttpServletRequest request) {
        String query = Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
