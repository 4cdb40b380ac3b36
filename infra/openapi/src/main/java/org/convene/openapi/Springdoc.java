package org.convene.openapi;

import io.swagger.v3.oas.models.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What springdoc reads from a running service: its paths, parameters, bodies and answers. It wakes in a context of its
 * own, which borrows the service's controllers, so that the service stays as people run it.
 */
final class Springdoc {

    /** Whether a call needs a person: {@code required}, {@code optional}, or none of the two. */
    static final String PERSON = "x-person";

    /** The tag that groups a controller's calls, unless the words say another. */
    static final String CONTROLLER = "x-controller";

    private static final Map<String, Object> SETTINGS = Map.of(
            "springdoc.api-docs.enabled", "true",
            "springdoc.api-docs.version", "openapi_3_1",
            "springdoc.use-fqn", "true",
            "springdoc.paths-to-match", "/api/v1/**",
            "springdoc.override-with-generic-response", "false",
            "springdoc.default-produces-media-type", "application/json",
            "springdoc.default-consumes-media-type", "application/json");

    private static final String CONVERSION = "mvcConversionService";

    private Springdoc() {}

    /** Returns the document as springdoc writes it; schemas have the full names of their classes. */
    static ObjectNode read(ApplicationContext service) {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(CurrentPerson.class).addRequestWrapperToIgnore(Reader.class);
        try (var own = new AnnotationConfigWebApplicationContext()) {
            own.setServletContext(new MockServletContext());
            own.getEnvironment().getPropertySources().addFirst(new MapPropertySource("springdoc", SETTINGS));
            own.addBeanFactoryPostProcessor(factory -> {
                service.getBeansWithAnnotation(RestController.class).forEach(factory::registerSingleton);
                service.getBeansOfType(RequestMappingHandlerMapping.class).forEach(factory::registerSingleton);
                factory.registerSingleton(CONVERSION, service.getBean(CONVERSION));
            });
            own.register(Awake.class, SpringDocConfigProperties.class);
            own.register(SpringDocConfiguration.class, SpringDocWebMvcConfiguration.class);
            own.refresh();
            byte[] json = own.getBean(OpenApiWebMvcResource.class)
                    .openapiJson(new MockHttpServletRequest("GET", "/v3/api-docs"), "/v3/api-docs", Locale.ENGLISH);
            return (ObjectNode) JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("springdoc could not describe the service", e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    static class Awake {

        @Bean
        GlobalOperationCustomizer whoMayCall() {
            return (operation, handler) -> {
                for (MethodParameter parameter : handler.getMethodParameters()) {
                    if (parameter.hasParameterAnnotation(CurrentPerson.class)) {
                        operation.addExtension(PERSON, isNullable(parameter) ? "optional" : "required");
                    }
                }
                return named(operation, handler.getBeanType().getSimpleName());
            };
        }

        private static Operation named(Operation operation, String controller) {
            operation.addExtension(CONTROLLER, controller);
            return operation;
        }

        private static boolean isNullable(MethodParameter parameter) {
            return parameter
                    .getExecutable()
                    .getAnnotatedParameterTypes()[parameter.getParameterIndex()]
                    .isAnnotationPresent(Nullable.class);
        }
    }
}
