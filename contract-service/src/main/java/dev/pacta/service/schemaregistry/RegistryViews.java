/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of the interface. Source: the OpenAPI description of the Confluent Schema Registry. */
final class RegistryViews {
    private RegistryViews() {}

    /** A version of a subject. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SchemaView(
            String subject,
            int version,
            int id,
            String guid,
            @Nullable String schemaType,
            List<ReferenceView> references,
            MetadataView metadata,
            String schema) {
        static SchemaView of(RegisteredSchema registered, String format) {
            return new SchemaView(
                    registered.subject(),
                    registered.version(),
                    registered.id(),
                    registered.guid().toString(),
                    registered.format().nameForClients(),
                    List.of(),
                    MetadataView.of(registered),
                    registered.text(format));
        }
    }

    /** A schema by its id; several contracts may have it, so that it names none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SchemaTextView(
            @Nullable String schemaType,
            String schema,
            String guid,
            List<ReferenceView> references,
            @Nullable Integer maxId) {
        static SchemaTextView of(RegisteredSchema registered, String format, @Nullable Integer newest) {
            return new SchemaTextView(
                    registered.format().nameForClients(),
                    registered.text(format),
                    registered.guid().toString(),
                    List.of(),
                    newest);
        }
    }

    /** What is said of a schema: the contract that it comes from. */
    public record MetadataView(Map<String, String> properties) {
        static MetadataView of(RegisteredSchema registered) {
            return new MetadataView(
                    Map.of("pacta.contract", registered.contractId(), "pacta.version", registered.contractVersion()));
        }
    }

    /** A schema that another one imports; contracts have none. */
    public record ReferenceView(String name, String subject, int version) {}

    /** A subject and one of its versions. */
    public record SubjectVersionView(String subject, int version) {}

    /** The id of a schema within the one context that there is. */
    public record ContextIdView(String context, int id) {}

    /** The id of a schema. */
    public record IdView(int id) {}

    /** Where the schema is that a client wanted to register; its text is not said again. */
    public record RegisteredView(int id, int version, String guid) {
        static RegisteredView of(RegisteredSchema registered) {
            return new RegisteredView(
                    registered.id(), registered.version(), registered.guid().toString());
        }
    }

    /** Whether a schema may follow. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CompatibilityView(
            @JsonProperty("is_compatible") boolean compatible,
            @Nullable List<String> messages) {}

    /** Which compatibility is kept. */
    public record ConfigView(String compatibilityLevel) {}

    /** What clients may do. */
    public record ModeView(String mode) {}

    /** A refusal. */
    public record ErrorView(@JsonProperty("error_code") int code, String message) {}

    /** A schema that a client sends; what else it sends does not matter here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SchemaRequest(
            @Nullable String schema,
            @Nullable String schemaType,
            @Nullable List<ReferenceView> references) {}
}
