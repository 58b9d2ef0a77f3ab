/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.ObjectFiles;
import dev.pacta.exchange.schema.WrittenSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pydantic models (version 2) that check what they are given: one file for each schema object. */
public final class PydanticExporter implements Exporter {
    private static final Format FORMAT = Format.of(
                    "pydantic",
                    "Pydantic",
                    "*.py",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.DESCRIPTION,
                            Fact.DEPRECATED,
                            Fact.BUSINESS_NAME,
                            Fact.REQUIRED,
                            Fact.ENUM,
                            Fact.MAP,
                            Fact.MIN_LENGTH,
                            Fact.MAX_LENGTH,
                            Fact.PATTERN,
                            Fact.BOUNDS,
                            Fact.MULTIPLE_OF,
                            Fact.EXAMPLES))
            .remarking(
                    "Python 3.10 and Pydantic 2.7 or later.",
                    "A name that Python or Pydantic has for itself gets an underscore; the true one is its alias.");
    private static final String HEAD = """
            from __future__ import annotations

            import datetime
            import decimal
            import typing
            import uuid

            import pydantic
            """;

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public Exported export(Contract contract) {
        return ObjectFiles.write(contract, FORMAT, ".py", PydanticExporter::write);
    }

    private static WrittenSchema write(SchemaObject object) {
        List<Loss> losses = new ArrayList<>();
        StringBuilder out = new StringBuilder(HEAD);
        for (Declaration declaration : CodeModel.of(object, new PydanticTypes())) {
            Property property = declaration.property();
            String doc = property == null ? object.description() : property.description();
            out.append(model(declaration, doc));
        }
        PydanticFields.losses(object.properties(), object.name(), losses);
        return new WrittenSchema(out.toString(), losses);
    }

    private static String model(Declaration declaration, @Nullable String doc) {
        StringBuilder out =
                new StringBuilder("\n\nclass ").append(declaration.name()).append("(pydantic.BaseModel):\n");
        if (doc != null) {
            out.append("    ").append(docstring(doc)).append("\n\n");
        }
        out.append("    model_config = pydantic.ConfigDict(populate_by_name=True)\n\n");
        for (Declaration.Field field : declaration.fields()) {
            boolean required = field.property().required();
            out.append("    ").append(field.name()).append(": ").append(field.type());
            out.append(required ? "" : " | None");
            out.append(PydanticFields.of(field.property(), field.name())).append('\n');
        }
        return out.toString();
    }

    private static String docstring(String text) {
        return "\"\"\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\n    ") + "\"\"\"";
    }
}
