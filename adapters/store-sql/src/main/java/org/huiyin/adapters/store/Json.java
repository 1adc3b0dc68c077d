package org.huiyin.adapters.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.delivery.Target;
import org.huiyin.ledger.StoreException;
import org.huiyin.message.Mention;
import org.huiyin.text.Value;

/** The nouns of the core as JSON. They know nothing of it: what they lack is mixed in here. */
final class Json implements Nouns {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            // What was written before a record had this list holds none of it.
            .withConfigOverride(
                    List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            // Only what a record holds, not what it answers: isOpen() is no property.
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addMixIn(Circumstance.class, Circumstances.class)
            .addMixIn(Mention.class, Mentions.class)
            .addMixIn(Target.class, Targets.class)
            .addMixIn(Value.class, Values.class)
            .build();

    @Override
    public String write(Object noun) {
        try {
            return mapper.writeValueAsString(noun);
        } catch (JsonProcessingException e) {
            throw new StoreException("json: " + noun.getClass().getSimpleName() + ": could not be written", e);
        }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            // The parser quotes what it read, which are people's words: only its kind goes on.
            var kind = new IllegalStateException(e.getClass().getSimpleName());
            throw new StoreException("json: " + type.getSimpleName() + ": could not be read", kind);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Circumstance.Away.class, name = "away"),
        @Type(value = Circumstance.OnDuty.class, name = "on_duty"),
        @Type(value = Circumstance.Whereabouts.class, name = "whereabouts"),
        @Type(value = Circumstance.Quiet.class, name = "quiet"),
        @Type(value = Circumstance.Unkept.class, name = "unkept")
    })
    private interface Circumstances {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Mention.OfBot.class, name = "bot"),
        @Type(value = Mention.OfPerson.class, name = "person")
    })
    private interface Mentions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Target.ToGroup.class, name = "group"),
        @Type(value = Target.ToPerson.class, name = "person")
    })
    private interface Targets {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Value.Words.class, name = "words"),
        @Type(value = Value.Count.class, name = "count"),
        @Type(value = Value.Moment.class, name = "moment"),
        @Type(value = Value.Span.class, name = "span"),
        @Type(value = Value.MatterName.class, name = "matter"),
        @Type(value = Value.Choice.class, name = "choice"),
        @Type(value = Value.Phrases.class, name = "phrases")
    })
    private interface Values {}
}
