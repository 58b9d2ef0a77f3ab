/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Adds to the generated document what the generator cannot see. Runs while the service is built; for one thread. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DescribedInterface implements OASFilter {
    private final SentRecords records;

    /** @param index the classes of the service */
    public DescribedInterface(IndexView index) {
        records = new SentRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        AnyJson.describe(document);
        Set<String> received = new ReceivedSchemas(document).names();
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) ->
                        records.of(name, schema).ifPresent(parts -> parts.describe(schema, received.contains(name))));
        Refusals.describe(document);
    }
}
