/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import io.openlineage.client.Clients;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.DatasetFacets;
import io.openlineage.client.OpenLineage.InputDataset;
import io.openlineage.client.OpenLineage.InputField;
import io.openlineage.client.OpenLineage.Job;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.ParentRunFacet;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineage.RunFacets;
import io.openlineage.client.OpenLineageClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A shop's night, told by OpenLineage's Java client by three ways: {@code composite.yml} for the whole night (each event by HTTP and by
 * Kafka), {@code http.yml} for the orders, {@code kafka.yml} for what is made of them. Started with the folder of the three.
 */
public class Shop {
    private static final String LAKE = "s3://shop-raw";
    private static final String STORE = "postgres://db.example.test:5432";
    private static final OpenLineage FACTS = new OpenLineage(URI.create("https://example.test/shop"));

    public static void main(String[] folder) throws Exception {
        try (OpenLineageClient both = client(folder[0], "composite");
                OpenLineageClient http = client(folder[0], "http");
                OpenLineageClient kafka = client(folder[0], "kafka")) {
            UUID night = UUID.randomUUID();
            Job nightly = job("nightly", "DAG", null);
            emit(both, EventType.START, night, nightly, facets(null, null), List.of(), List.of());
            orders(http, night);
            value(kafka, night);
            mail(http, night);
            emit(both, EventType.FAIL, night, nightly, facets(null, "the mail was not sent"), List.of(), List.of());
            kafka.emit(FACTS.newJobEvent(ZonedDateTime.now(), job("report", "QUERY", null), List.of(read("shop.public.value")),
                    List.of(written("file", "/reports/value.csv", null, null))));
            http.emit(FACTS.newDatasetEvent(ZonedDateTime.now(), FACTS.newStaticDatasetBuilder().namespace("file")
                    .name("/reports/value.csv").facets(schema("email_key", "total").build()).build()));
        }
    }

    /** A file into a table: two columns as they are, one computed; the facet says how many rows were written. */
    private static void orders(OpenLineageClient client, UUID night) {
        UUID run = UUID.randomUUID();
        Job job = job("nightly.orders", "TASK", null);
        RunFacets facets = facets(parent(night), null);
        InputDataset file = FACTS.newInputDatasetBuilder().namespace(LAKE).name("orders/2026-01-05.csv")
                .facets(schema("id", "customer", "cents").build()).build();
        OutputDataset orders = written(STORE, "shop.public.orders",
                schema("id", "customer", "amount").columnLineage(columns(List.of(),
                        "id", List.of(column(LAKE, file.getName(), "id", "DIRECT", "IDENTITY")),
                        "customer", List.of(column(LAKE, file.getName(), "customer", "DIRECT", "IDENTITY")),
                        "amount", List.of(column(LAKE, file.getName(), "cents", "DIRECT", "TRANSFORMATION")))).build(),
                3L);
        emit(client, EventType.START, run, job, facets, List.of(file), List.of());
        emit(client, EventType.RUNNING, run, job, facets, List.of(), List.of());
        emit(client, EventType.COMPLETE, run, job, facets, List.of(file), List.of(orders));
    }

    /** Two tables joined into a third: an email masked, a sum, a join and a group that influence all of it. */
    private static void value(OpenLineageClient client, UUID night) {
        UUID run = UUID.randomUUID();
        Job job = job("nightly.value", "TASK", "insert into value select sha2(c.email), sum(o.amount) from customers c"
                + " join orders o on o.customer = c.id group by c.email");
        RunFacets facets = facets(parent(night), null);
        InputDataset orders = read("shop.public.orders");
        InputDataset customers = FACTS.newInputDatasetBuilder().namespace(STORE).name("shop.public.customers")
                .facets(schema("id", "email").build()).build();
        OutputDataset value = written(STORE, "shop.public.value",
                schema("email_key", "total").columnLineage(columns(
                        List.of(column(STORE, "shop.public.customers", "id", "INDIRECT", "JOIN"),
                                column(STORE, "shop.public.orders", "customer", "INDIRECT", "JOIN"),
                                column(STORE, "shop.public.customers", "email", "INDIRECT", "GROUP_BY")),
                        "email_key", List.of(column(STORE, "shop.public.customers", "email", "DIRECT", "TRANSFORMATION")),
                        "total", List.of(column(STORE, "shop.public.orders", "amount", "DIRECT", "AGGREGATION")))).build(),
                null);
        emit(client, EventType.START, run, job, facets, List.of(orders, customers), List.of());
        emit(client, EventType.COMPLETE, run, job, facets, List.of(orders, customers), List.of(value));
    }

    private static void mail(OpenLineageClient client, UUID night) {
        UUID run = UUID.randomUUID();
        Job job = job("nightly.mail", "TASK", null);
        emit(client, EventType.START, run, job, facets(parent(night), null), List.of(read("shop.public.value")), List.of());
        emit(client, EventType.ABORT, run, job, facets(parent(night), null), List.of(), List.of());
    }

    private static OpenLineageClient client(String folder, String transport) {
        return Clients.newClient(() -> List.of(Path.of(folder, transport + ".yml")));
    }

    private static void emit(OpenLineageClient client, EventType type, UUID run, Job job, RunFacets facets, List<InputDataset> inputs,
            List<OutputDataset> outputs) {
        client.emit(FACTS.newRunEvent(ZonedDateTime.now(), type, FACTS.newRun(run, facets), job, inputs, outputs));
    }

    private static Job job(String name, String type, String sql) {
        return FACTS.newJobBuilder().namespace("shop").name(name).facets(FACTS.newJobFacetsBuilder()
                .jobType(FACTS.newJobTypeJobFacetBuilder().processingType("BATCH").integration("SHOP").jobType(type).build())
                .sql(sql == null ? null : FACTS.newSQLJobFacetBuilder().query(sql).dialect("postgres").build())
                .build()).build();
    }

    private static RunFacets facets(ParentRunFacet parent, String error) {
        return FACTS.newRunFacetsBuilder().parent(parent)
                .errorMessage(error == null ? null
                        : FACTS.newErrorMessageRunFacetBuilder().message(error).programmingLanguage("java").build())
                .build();
    }

    private static ParentRunFacet parent(UUID night) {
        return FACTS.newParentRunFacetBuilder().run(FACTS.newParentRunFacetRunBuilder().runId(night).build())
                .job(FACTS.newParentRunFacetJobBuilder().namespace("shop").name("nightly").build())
                .root(FACTS.newParentRunFacetRoot(FACTS.newRootRunBuilder().runId(night).build(),
                        FACTS.newRootJobBuilder().namespace("shop").name("nightly").build())).build();
    }

    private static InputDataset read(String table) {
        return FACTS.newInputDatasetBuilder().namespace(STORE).name(table).build();
    }

    private static OutputDataset written(String namespace, String name, DatasetFacets facets, Long rows) {
        return FACTS.newOutputDatasetBuilder().namespace(namespace).name(name).facets(facets)
                .outputFacets(rows == null ? null : FACTS.newOutputDatasetOutputFacetsBuilder()
                        .outputStatistics(FACTS.newOutputStatisticsOutputDatasetFacetBuilder().rowCount(rows).build()).build())
                .build();
    }

    private static OpenLineage.DatasetFacetsBuilder schema(String... names) {
        return FACTS.newDatasetFacetsBuilder().schema(FACTS.newSchemaDatasetFacet(Arrays.stream(names)
                .map(name -> FACTS.newSchemaDatasetFacetFieldsBuilder().name(name).type("text").build()).toList()));
    }

    /** Names of columns, each followed by the list of what it is made of. */
    @SuppressWarnings("unchecked")
    private static OpenLineage.ColumnLineageDatasetFacet columns(List<InputField> ofAll, Object... columns) {
        OpenLineage.ColumnLineageDatasetFacetFieldsBuilder fields = FACTS.newColumnLineageDatasetFacetFieldsBuilder();
        for (int at = 0; at < columns.length; at += 2) {
            fields.put((String) columns[at], FACTS.newColumnLineageDatasetFacetFieldsAdditionalBuilder()
                    .inputFields((List<InputField>) columns[at + 1]).build());
        }
        return FACTS.newColumnLineageDatasetFacetBuilder().fields(fields.build()).dataset(ofAll).build();
    }

    private static InputField column(String namespace, String name, String field, String type, String subtype) {
        return FACTS.newInputFieldBuilder().namespace(namespace).name(name).field(field)
                .transformations(List.of(FACTS.newInputFieldTransformationsBuilder().type(type).subtype(subtype)
                        .masking(subtype.equals("TRANSFORMATION") && field.equals("email")).build())).build();
    }
}
