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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand at any element: the opposite of {@link AnnotationMapping}. */
final class AnnotationTree {
    private AnnotationTree() {}

    static Tree links(Tree tree, Annotations annotations) {
        return tree.values("tags", annotations.tags())
                .each("synonyms", annotations.synonyms(), AnnotationTree::synonym)
                .each("authoritativeDefinitions", annotations.authoritativeDefinitions(), AnnotationTree::definition);
    }

    static Map<String, @Nullable Object> definition(AuthoritativeDefinition definition) {
        return new Tree()
                .put("id", definition.id())
                .must("url", definition.url())
                .must("type", definition.type())
                .put("description", definition.description())
                .done();
    }

    static Map<String, @Nullable Object> customProperty(CustomProperty custom) {
        return new Tree()
                .put("id", custom.id())
                .must("property", custom.property())
                .must("value", custom.value())
                .put("description", custom.description())
                .put("vendor", custom.vendor())
                .done();
    }

    private static Map<String, @Nullable Object> synonym(Synonym synonym) {
        return new Tree()
                .put("id", synonym.id())
                .must("synonym", synonym.synonym())
                .put("description", synonym.description())
                .put("locale", synonym.locale())
                .put("source", synonym.source())
                .put("status", synonym.status())
                .each("customProperties", synonym.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    static @Nullable Object context(@Nullable Context context) {
        if (context == null) {
            return null;
        }
        return new Tree()
                .put("instructions", context.instructions())
                .each("verifiedStatements", context.verifiedStatements(), each -> statement(each, "question", "answer"))
                .each("constraints", context.constraints(), each -> statement(each, "constraint", "description"))
                .each("authoritativeDefinitions", context.authoritativeDefinitions(), AnnotationTree::definition)
                .values("tags", context.tags())
                .each("customProperties", context.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static Map<String, @Nullable Object> statement(Context.Statement statement, String subject, String detail) {
        List<AuthoritativeDefinition> definitions = statement.authoritativeDefinitions();
        return new Tree()
                .put("id", statement.id())
                .must(subject, statement.subject())
                .put(detail, statement.detail())
                .each("authoritativeDefinitions", definitions, AnnotationTree::definition)
                .values("tags", statement.tags())
                .each("customProperties", statement.customProperties(), AnnotationTree::customProperty)
                .done();
    }
}
