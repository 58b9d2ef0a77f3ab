/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schema objects and properties as the tree of a document: the opposite of {@link SchemaMapping}. */
final class SchemaTree {
    private final TypeOptionsTree options;
    private final QualityTree quality;

    SchemaTree(OdcsVersion version) {
        options = new TypeOptionsTree(version);
        quality = new QualityTree(version);
    }

    Map<String, @Nullable Object> schemaObject(SchemaObject object) {
        Tree tree = new Tree()
                .put("id", object.id())
                .must("name", object.name())
                .put("physicalName", object.physicalName())
                .put("physicalType", object.physicalType())
                .must("logicalType", "object")
                .put("businessName", object.annotations().businessName())
                .put("description", object.description())
                .put("dataGranularityDescription", object.dataGranularityDescription())
                .flag("deprecated", object.deprecated());
        return AnnotationTree.links(tree, object.annotations())
                .put("context", AnnotationTree.context(object.context()))
                .each("properties", object.properties(), this::property)
                .each("relationships", object.relationships(), SchemaTree::relationship)
                .each("quality", object.quality(), quality::rule)
                .values("customProperties", PrivacyTree.customProperties(object.customProperties(), object.privacy()))
                .done();
    }

    private Map<String, @Nullable Object> property(Property property) {
        return property(property, property.name());
    }

    /** What stands in a role of its own needs no name; it is called by the role. */
    private @Nullable Object unnamed(@Nullable Property property, String role) {
        return property == null ? null : property(property, property.name().equals(role) ? null : property.name());
    }

    private Map<String, @Nullable Object> property(Property property, @Nullable String name) {
        boolean typed = property.logicalType() != LogicalType.UNSPECIFIED;
        Tree tree = new Tree().put("id", property.id()).put("name", name);
        keys(tree, property)
                .put("logicalType", typed ? property.logicalType().text() : null)
                .put("logicalTypeOptions", options.options(property))
                .put("physicalType", property.physicalType())
                .put("physicalName", property.physicalName());
        rights(tree, property)
                .each("enum", property.enumValues(), SchemaTree::enumValue)
                .values("examples", property.examples());
        return nesting(AnnotationTree.links(tree, property.annotations()), property)
                .each("relationships", property.relationships(), SchemaTree::relationship)
                .each("quality", property.quality(), quality::rule)
                .values(
                        "customProperties",
                        PrivacyTree.customProperties(property.customProperties(), property.privacy()))
                .done();
    }

    private static Tree keys(Tree tree, Property property) {
        return tree.put("businessName", property.annotations().businessName())
                .put("description", property.description())
                .flag("primaryKey", property.primaryKey())
                .position("primaryKeyPosition", property.primaryKeyPosition());
    }

    private static Tree rights(Tree tree, Property property) {
        return tree.flag("required", property.required())
                .flag("unique", property.unique())
                .flag("partitioned", property.physical().partitioned())
                .position("partitionKeyPosition", property.physical().partitionKeyPosition())
                .put("classification", property.classification())
                .put("encryptedName", property.physical().encryptedName())
                .flag("criticalDataElement", property.criticalDataElement())
                .put("semanticType", property.governance().semanticType())
                .flag("deprecated", property.deprecated())
                .values("transformSourceObjects", property.transformSourceObjects())
                .put("transformLogic", property.transformLogic())
                .put("transformDescription", property.transformation().description());
    }

    private Tree nesting(Tree tree, Property property) {
        Map<String, @Nullable Object> map = new Tree()
                .put("key", unnamed(property.nesting().mapKey(), "key"))
                .put("value", unnamed(property.nesting().mapValue(), "value"))
                .done();
        return tree.each("properties", property.properties(), this::property)
                .put("items", unnamed(property.items(), "items"))
                .put("map", map);
    }

    private static Map<String, @Nullable Object> enumValue(EnumValue value) {
        return new Tree()
                .put("id", value.id())
                .must("value", value.value())
                .put("label", value.label())
                .put("description", value.description())
                .values("tags", value.tags())
                .each("authoritativeDefinitions", value.authoritativeDefinitions(), AnnotationTree::definition)
                .each("customProperties", value.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static Map<String, @Nullable Object> relationship(Relationship relationship) {
        boolean usual = relationship.type().equals("foreignKey");
        return new Tree()
                .put("id", relationship.id())
                .put("type", usual ? null : relationship.type())
                .put("from", oneOrSeveral(relationship.from()))
                .put("to", oneOrSeveral(relationship.to()))
                .each("customProperties", relationship.customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static @Nullable Object oneOrSeveral(List<String> texts) {
        return texts.isEmpty() ? null : texts.size() == 1 ? texts.get(0) : texts;
    }
}
