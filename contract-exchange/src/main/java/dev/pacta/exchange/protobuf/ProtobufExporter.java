/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.WrittenSchema;
import java.util.ArrayList;
import java.util.List;

/** One Protobuf file for each schema object, see {@link ProtobufSchemaWriter}. */
public final class ProtobufExporter implements Exporter {
    @Override
    public String format() {
        return "protobuf";
    }

    @Override
    public Exported export(Contract contract) {
        List<TextFile> files = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        LegalNames names = new LegalNames();
        for (SchemaObject object : contract.schema()) {
            WrittenSchema written = ProtobufSchemaWriter.write(object);
            files.add(new TextFile(names.take(object.name()) + ".proto", written.text()));
            written.unheld().forEach(each -> losses.add(new Loss(each.path(), each.message())));
        }
        return new Exported(files, losses);
    }
}
