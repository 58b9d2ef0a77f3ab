/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * Orders of a shop from topic to topic: a stream that checks them, SQL that keeps the large ones, and a stream that fails. Each ends with
 * what lies in its topic. Started with the folder of {@code config.yaml} and the broker's address.
 */
public class Shop {
    /** One order, as it lies in the topics: {@code 10,ada,1250}. */
    public static class Order {
        public long id;
        public String customer;
        public long cents;
    }

    /** From and to text with commas. */
    public static class OrderText extends AbstractDeserializationSchema<Order> implements SerializationSchema<Order>, ResultTypeQueryable<Order> {
        @Override
        public Order deserialize(byte[] message) throws IOException {
            String[] parts = new String(message, StandardCharsets.UTF_8).split(",");
            Order order = new Order();
            order.id = Long.parseLong(parts[0]);
            order.customer = parts[1];
            order.cents = Long.parseLong(parts[2]);
            return order;
        }

        @Override
        public byte[] serialize(Order order) {
            return (order.id + "," + order.customer + "," + order.cents).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public TypeInformation<Order> getProducedType() {
            return TypeInformation.of(Order.class);
        }
    }

    public static void main(String[] folderAndBroker) throws Exception {
        Configuration configuration = GlobalConfiguration.loadConfiguration(folderAndBroker[0]);
        String broker = folderAndBroker[1];
        stream(configuration, broker, "orders-checked", "orders.raw", "orders.checked", Shop::checked);
        large(configuration, broker);
        try {
            stream(configuration, broker, "orders-sent", "orders.checked", "orders.sent", Shop::neverSent);
        } catch (Exception failed) {
            System.out.println("failed, as it should: " + failed.getClass().getSimpleName());
        }
    }

    private static void stream(Configuration configuration, String broker, String name, String from, String to, MapFunction<Order, Order> step)
            throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(1);
        KafkaSource<Order> source = KafkaSource.<Order>builder().setBootstrapServers(broker).setTopics(from).setGroupId(name)
                .setStartingOffsets(OffsetsInitializer.earliest()).setBounded(OffsetsInitializer.latest())
                .setValueOnlyDeserializer(new OrderText()).build();
        KafkaSink<Order> sink = KafkaSink.<Order>builder().setBootstrapServers(broker)
                .setRecordSerializer(KafkaRecordSerializationSchema.<Order>builder().setTopic(to)
                        .setValueSerializationSchema(new OrderText()).build()).build();
        environment.fromSource(source, WatermarkStrategy.noWatermarks(), from).map(step).returns(Order.class).sinkTo(sink);
        environment.execute(name);
    }

    private static void large(Configuration configuration, String broker) throws Exception {
        configuration.setString("pipeline.name", "orders-large");
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance().inStreamingMode().withConfiguration(configuration).build());
        String kafka = " with ('connector' = 'kafka', 'properties.bootstrap.servers' = '" + broker + "', 'format' = 'csv', 'topic' = ";
        tables.executeSql("create table orders_checked (id bigint, customer string, cents bigint)" + kafka
                + "'orders.checked', 'scan.startup.mode' = 'earliest-offset', 'scan.bounded.mode' = 'latest-offset')");
        tables.executeSql("create table orders_large (order_id bigint, customer string, amount decimal(12, 2))" + kafka + "'orders.large')");
        tables.executeSql("insert into orders_large select id, upper(customer), cents / 100.0 from orders_checked where cents > 1000").await();
    }

    private static Order checked(Order order) {
        if (order.cents < 0) {
            throw new IllegalArgumentException("an order cannot cost less than nothing");
        }
        return order;
    }

    private static Order neverSent(Order order) {
        throw new IllegalStateException("nothing is sent today");
    }
}
