/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of the HTTP interface that is kept beside the code, so that a change of it is seen in a review. */
@QuarkusTest
class OpenApiDocumentTest {
    private static final Path KEPT = Path.of("openapi.yaml");
    private static final String REWRITE = "pacta.openapi.rewrite";

    @Test
    void theKeptDocumentIsThatOfTheRunningApplication() throws IOException {
        byte[] running = Caller.as("viewer")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        if (Boolean.getBoolean(REWRITE)) {
            Files.write(KEPT, running);
        }

        String kept = Files.exists(KEPT) ? Files.readString(KEPT) : "";

        assertThat(kept)
                .as(
                        "contract-service/openapi.yaml is not what the application offers. When the change is meant, run%n"
                                + "  mvn -pl contract-service test -Dtest=OpenApiDocumentTest -D%s=true%n"
                                + "and commit the file.",
                        REWRITE)
                .isEqualTo(new String(running, StandardCharsets.UTF_8));
    }

    @Test
    void noCallAsksForWhatOnlyTheServerHas() {
        Caller.as("viewer")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/signin'.get", not(hasKey("requestBody")))
                .body("paths.'/api/v1/signout'.post", not(hasKey("requestBody")))
                .body("components.schemas", not(hasKey("RoutingContext")));
    }

    @Test
    void theDocumentSaysWhatIsAlwaysThereAndWhatMayBeNull() {
        Caller.as("viewer")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas.Tag.required", containsInAnyOrder("name", "description"))
                .body("components.schemas.Tag.properties.description.type", containsInAnyOrder("string", "null"))
                .body("components.schemas.BranchView.required", hasItem("url"))
                .body("components.schemas.BranchView.required", not(hasItem("commit")))
                .body("components.schemas.PageVersionView.required", hasItem("items"))
                .body("components.schemas.TagBody", not(hasKey("required")))
                .body("components.schemas.JsonNode", not(hasKey("properties")));
    }

    /** That what it says is so is held by {@code SeenStatuses}, in every test that calls the server. */
    @Test
    void everyCallSaysWithWhichStatusesItIsRefused() {
        Caller.as("viewer")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.responses.Forbidden.content", hasKey("application/problem+json"))
                .body(
                        "components.responses.RegistryForbidden.content",
                        hasKey("application/vnd.schemaregistry.v1+json"))
                .body(
                        "paths.'/api/v1/publications'.post.responses.keySet()",
                        hasItems("201", "400", "401", "403", "406", "409", "413", "415", "422", "500", "503"))
                .body("paths.'/api/v1/lineage'.post.responses.keySet()", hasItems("201", "400", "413", "422", "429"))
                .body("paths.'/api/v1/publications'.post.responses.keySet()", not(hasItem("404")))
                .body(
                        "paths.collectMany { path, item -> item.values() }"
                                + ".findAll { it instanceof Map && it.responses }"
                                + ".collectMany { it.responses.keySet() }.findAll { !(it ==~ /[2-5][0-9][0-9]/) }",
                        empty());
    }

    /** Answers at the address of an operation, with a status that the operation does not name. */
    @ApplicationScoped
    static class Teapot {
        static final String ADDRESS = "/api/v1/contracts/teapot";
        static final int STATUS = 418;

        void register(@Observes Router router) {
            router.get(ADDRESS)
                    .order(Integer.MIN_VALUE + 1)
                    .handler(context -> context.response().setStatusCode(STATUS).end());
        }
    }

    @Test
    void aStatusThatAnOperationDoesNotNameReachesNoTest() {
        Caller.as("viewer")
                .get(Teapot.ADDRESS)
                .then()
                .statusCode(599)
                .statusLine(containsString("Undescribed " + Teapot.STATUS));
    }
}
