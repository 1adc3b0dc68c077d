package org.huiyin.app.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.duty.DutyRecord;
import org.huiyin.informant.Alias;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Store;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;

/** The outcome of a replay as one JSON document, always in the same order. */
public final class OutcomeDocument {
    private static final int ALL = Integer.MAX_VALUE;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final Store store;
    private final Catalogue catalogue;
    private final ZoneId zone;
    private final Replay.End end;

    public OutcomeDocument(Store store, Catalogue catalogue, ZoneId zone, Replay.End end) {
        this.store = store;
        this.catalogue = catalogue;
        this.zone = zone;
        this.end = end;
    }

    /** Writes the document, which ends with a line break; holds one item or saying at a time. */
    public void write(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            var tally = new Tally();
            items(json, tally);
            notices(json);
            records(json);
            said(json, tally);
            json.writeFieldName("counts");
            json.writeTree(counts(tally));
            json.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("\n");
        out.flush();
    }

    /** What is counted while the rest is written. */
    private static final class Tally {
        /** Of each item that has no answer yet, where its asker can see one. */
        private final Map<String, String> unanswered = new HashMap<>();

        private long items;
        private long late;
    }

    private void items(JsonGenerator json, Tally tally) throws IOException {
        json.writeArrayFieldStart("items");
        store.pages().everyItem(item -> {
            add(json, node -> write(item, node));
            tally.late += item.isLate(end.at()) ? 1 : 0;
            if (!item.isProactive()) {
                tally.items++;
                tally.unanswered.put(item.code(), hears(item));
            }
        });
        json.writeEndArray();
    }

    /** Whoever has the transcript knows who said what: here an informant stands under their own id. */
    private String person(String id) {
        return Alias.in(id)
                .flatMap(alias ->
                        store.<Optional<String>>look(looks -> looks.informants().behind(alias.item())))
                .orElse(id);
    }

    private void notices(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notices");
        store.pages().notices(ALL).stream()
                .sorted(Comparator.comparing((Notice n) -> n.life().published()).thenComparing(Notice::code))
                .forEach(notice -> add(json, node -> write(notice, node)));
        json.writeEndArray();
    }

    private void records(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("records");
        store.pages().records(ALL).stream()
                .sorted(Comparator.comparing(DutyRecord::at))
                .forEach(record -> add(json, node -> write(record, node)));
        json.writeEndArray();
    }

    private void said(JsonGenerator json, Tally tally) throws IOException {
        json.writeArrayFieldStart("said");
        store.pages().everySaying(saying -> {
            add(json, node -> write(saying, node));
            var heard = saying.outgoing().to().id();
            saying.outgoing().subjects().forEach(subject -> tally.unanswered.remove(subject, heard));
        });
        json.writeEndArray();
    }

    private static void add(JsonGenerator json, Consumer<ObjectNode> filling) {
        var node = JSON.createObjectNode();
        filling.accept(node);
        try {
            json.writeTree(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Item item, ObjectNode node) {
        var subject = item.subject();
        node.put("code", item.code());
        node.put("kind", code(subject.kind()));
        node.put("matter", subject.matter().orElse(null));
        node.put(
                "domain",
                subject.matter().flatMap(catalogue::find).map(Matter::domain).orElse(null));
        node.put("urgency", code(subject.urgency()));
        node.put("grid", subject.grid());
        node.put("group", item.asking().group().orElse(null));
        node.put("reporter", person(item.asking().reporter()));
        node.put("place", subject.place().orElse(null));
        node.put("summary", subject.summary());
        node.put("state", code(item.state()));
        node.put("handler", item.handling().handler().orElse(null));
        texts(node.putArray("claimed_by"), item.handling().holders());
        texts(node.putArray("messages"), ids(item.links().messages()));
        texts(
                node.putArray("also_reported_by"),
                item.asking().others().stream().map(this::person).toList());
        node.put("repeat_of", item.links().repeatOf().orElse(null));
        node.put("notice", item.links().notice().orElse(null));
        node.put("rating", item.rating().map(OutcomeDocument::code).orElse(null));
        node.put("due", item.clock().due().map(this::moment).orElse(null));
        node.put("late", item.isLate(end.at()));
        var events = node.putArray("events");
        store.look(looks -> looks.items().history(item.code())).forEach(event -> {
            var each = events.addObject();
            each.put("at", moment(event.at()));
            each.put("type", type(event.type()));
            each.put("by", person(event.by()));
            each.put("message", event.message().map(Message.Id::value).orElse(null));
        });
    }

    private void write(Notice notice, ObjectNode node) {
        node.put("code", notice.code());
        node.put("kind", code(notice.kind()));
        node.put("publisher", notice.publisher());
        node.put("message", notice.messages().isEmpty() ? null : wordsOf(notice));
        texts(node.putArray("messages"), ids(notice.messages()));
        node.put("state", code(notice.state()));
        texts(node.putArray("groups"), notice.reach().groups());
        texts(node.putArray("acknowledged"), notice.acknowledged());
        texts(node.putArray("pending"), notice.pending());
        var answers = node.putArray("answers");
        notice.answers().forEach(answer -> write(answer, answers));
    }

    /** The message with the words, not the picture that came before it. */
    private String wordsOf(Notice notice) {
        return store.look(looks -> notice.messages().stream()
                .filter(id -> looks.messages()
                        .heard(id)
                        .filter(h -> !h.message().text().isBlank())
                        .isPresent())
                .findFirst()
                .orElse(notice.messages().get(0))
                .value());
    }

    private static void write(Answer answer, ArrayNode into) {
        var node = into.addObject();
        node.put("from", answer.from());
        node.put("grid", answer.grid());
        answer.households().ifPresentOrElse(n -> node.put("households", n), () -> node.putNull("households"));
        answer.people().ifPresentOrElse(n -> node.put("people", n), () -> node.putNull("people"));
        node.put("text", answer.text());
    }

    private static void write(DutyRecord record, ObjectNode node) {
        node.put("kind", code(record.kind()));
        node.put("by", record.by());
        node.put("grid", record.grid());
        node.put("households", record.households());
        node.put("message", record.message().value());
        texts(node.putArray("items"), record.items());
    }

    private void write(Saying saying, ObjectNode node) {
        var outgoing = saying.outgoing();
        boolean toGroup = outgoing.to() instanceof Target.ToGroup;
        node.put("at", moment(saying.at()));
        node.put("group", toGroup ? outgoing.to().id() : null);
        node.put("to", toGroup ? null : person(outgoing.to().id()));
        node.put("text", saying.text().orElse(""));
        node.put("about", outgoing.subjects().stream().findFirst().orElse(null));
        node.put("in_reply_to", outgoing.inReplyTo().map(Message.Id::value).orElse(null));
        texts(
                node.putArray("images"),
                end.shown().apply(outgoing.key()).stream()
                        .map(Attachment::reference)
                        .toList());
    }

    private ObjectNode counts(Tally tally) {
        var counts = store.pages().counts();
        return JSON.createObjectNode()
                .put("messages", counts.messages())
                .put("ignored", counts.ignored())
                .put("opened", counts.items())
                .put("answered", tally.items - tally.unanswered.size())
                .put("late", tally.late);
    }

    /** Where an item's asker can see an answer. */
    private static String hears(Item item) {
        return item.asking()
                .group()
                .filter(g -> !item.subject().kind().isSensitive())
                .orElse(item.asking().reporter());
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /**
     * The contract knows no word for a message taken out, nor for a step undone: both correct the item. Who suggested
     * something that was used was told so. What is noted for the file is an addition.
     */
    private static String type(ItemEvent.Type type) {
        return switch (type) {
            case SPLIT, UNDONE -> code(ItemEvent.Type.CORRECTED);
            case DIGESTED -> code(ItemEvent.Type.ANSWERED);
            case NOTED -> code(ItemEvent.Type.ADDED);
            default -> code(type);
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> ids(List<Message.Id> ids) {
        return ids.stream().map(Message.Id::value).toList();
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
