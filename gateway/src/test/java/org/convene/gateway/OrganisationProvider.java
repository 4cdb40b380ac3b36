package org.convene.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.local.process.Ports;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID provider on a port of its own, whose people, keys and words a test may change. */
final class OrganisationProvider implements AutoCloseable {

    static final String CLIENT = "convene";
    static final String SECRET = "a-secret-between-the-two";
    static final String PASSWORD = "of-the-provider-alone";

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final int port = Ports.free();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final List<JWK> keys = new ArrayList<>();
    private volatile String audience = "";

    private OrganisationProvider(String callback) {
        rotate();
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(OrganisationProvider.class, () -> this, definition -> definition.setDestroyMethodName(""));
        context.registerBean("callback", String.class, () -> callback);
        context.register(Server.class);
        context.refresh();
    }

    static OrganisationProvider start(String callback) {
        return new OrganisationProvider(callback);
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    /** Has the provider know somebody, and say this of her. */
    void knows(String user, Map<String, Object> claims) {
        people.put(user, claims);
    }

    /** From now on it signs with a key that nobody has seen yet, and shows that one alone. */
    void rotate() {
        try {
            JWK key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            synchronized (keys) {
                keys.clear();
                keys.add(key);
            }
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on its tokens are for somebody else; nothing: for whom asked. */
    void speakTo(String other) {
        audience = other;
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false) // which the gateway's own scan passes over
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat(OrganisationProvider provider) {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(provider.port);
            // Its filters answer everything, but are asked only where there is a servlet behind them.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users(OrganisationProvider provider) {
            return name -> {
                if (!provider.people.containsKey(name)) {
                    throw new org.springframework.security.core.userdetails.UsernameNotFoundException(name);
                }
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .authorities("person")
                        .build();
            };
        }

        @Bean
        RegisteredClientRepository clients(String callback) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(callback)
                    .scope("openid")
                    .scope("email")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys(OrganisationProvider provider) {
            return (selector, _) -> {
                synchronized (provider.keys) {
                    return selector.select(new JWKSet(List.copyOf(provider.keys)));
                }
            };
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> words(OrganisationProvider provider) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    Authentication person = Objects.requireNonNull(token.getPrincipal());
                    Map<String, Object> claims = provider.people.get(person.getName());
                    token.getClaims().claims(all -> all.putAll(claims));
                    if (!provider.audience.isEmpty()) {
                        token.getClaims().audience(List.of(provider.audience));
                    }
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings(OrganisationProvider provider) {
            return AuthorizationServerSettings.builder()
                    .issuer(provider.issuer())
                    .build();
        }
    }
}
