package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.openapi.CommittedApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApiDocumentIntegrationTests extends ServiceTests {

    @Autowired
    private ApplicationContext service;

    @Test
    void isAsItsCommittedDescriptionSays() {
        assertThat(CommittedApi.of("event-service").differences(service)).isEmpty();
    }
}
