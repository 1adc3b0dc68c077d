package org.huiyin.rules.acts;

/** What a message can come with beside its words. */
public enum With {
    IMAGE {
        @Override
        boolean in(Look look) {
            return !look.message().images().isEmpty();
        }
    },
    LOCATION {
        @Override
        boolean in(Look look) {
            return look.message().location().isPresent();
        }
    },
    QUOTE {
        @Override
        boolean in(Look look) {
            return look.message().quote().isPresent();
        }
    },
    BOT {
        @Override
        boolean in(Look look) {
            return look.message().mentionsBot();
        }
    },
    MENTION {
        @Override
        boolean in(Look look) {
            return !look.message().mentions().isEmpty();
        }
    },
    DIRECT {
        @Override
        boolean in(Look look) {
            return look.message().chat().isDirect();
        }
    };

    abstract boolean in(Look look);
}
