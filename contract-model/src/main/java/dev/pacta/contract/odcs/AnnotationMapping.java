/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.AuthoritativeDefinition;
import dev.pacta.contract.Context;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Synonym;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at many places: descriptions, tags, links, synonyms, custom properties, context. */
final class AnnotationMapping {
    private AnnotationMapping() {}

    static Annotations annotations(Fields fields) {
        return new Annotations(
                fields.text("businessName"),
                fields.text("description"),
                fields.texts("tags"),
                fields.objects("synonyms", AnnotationMapping::synonym),
                definitions(fields),
                customProperties(fields));
    }

    /** Of the contract itself, whose description is an object of its own. */
    static Annotations ofContract(Fields fields) {
        return new Annotations(
                null, null, fields.texts("tags"), List.of(), definitions(fields), customProperties(fields));
    }

    static List<CustomProperty> customProperties(Fields fields) {
        return fields.objects(
                "customProperties",
                custom -> new CustomProperty(
                        custom.text("id"),
                        String.valueOf(custom.text("property")),
                        custom.value("value"),
                        custom.text("description"),
                        custom.text("vendor")));
    }

    static List<AuthoritativeDefinition> definitions(Fields fields) {
        return fields.objects(
                "authoritativeDefinitions",
                link -> new AuthoritativeDefinition(
                        link.text("id"), link.required("url"), link.required("type"), link.text("description")));
    }

    static @Nullable Context context(Fields fields) {
        YamlNode written = fields.node().get("context").orElse(null);
        if (written instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL) {
            return new Context(scalar.text(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Fields context = fields.object("context");
        return context == null
                ? null
                : new Context(
                        context.text("instructions"),
                        context.objects("verifiedStatements", each -> statement(each, "question", "answer")),
                        context.objects("constraints", each -> statement(each, "constraint", "description")),
                        definitions(context),
                        context.texts("tags"),
                        customProperties(context));
    }

    private static Context.Statement statement(Fields fields, String subject, String detail) {
        return new Context.Statement(
                fields.text("id"),
                fields.required(subject),
                fields.text(detail),
                definitions(fields),
                fields.texts("tags"),
                customProperties(fields));
    }

    private static Synonym synonym(Fields fields) {
        return new Synonym(
                fields.text("id"),
                fields.required("synonym"),
                fields.text("description"),
                fields.text("locale"),
                fields.text("source"),
                fields.text("status"),
                customProperties(fields));
    }
}
