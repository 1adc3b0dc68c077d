package org.huiyin.adapters.opennlp;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.Labelled;

/** A few messages of a small town, enough to train a model in a moment. */
final class Town {

    static final Tuning TUNING = new Tuning(0.02, 60, 1, 1_000_000, 20, 30);

    private Town() {}

    static List<Labelled> messages() {
        var messages = new ArrayList<Labelled>();
        add(messages, "power", "家里又没电了", "停电了，冰箱里的肉要坏了", "电什么时候来啊，热死了", "3栋整栋楼跳闸没电", "一停电电梯也不动，电快点来");
        add(messages, "water", "水龙头没水了", "自来水发黄，不敢喝", "停水一天了，水什么时候来", "水管爆了，水喷得到处都是", "水压太小洗不了澡");
        add(messages, "noise", "楼上半夜吵得睡不着", "广场舞太吵了，孩子写不了作业", "工地夜里还在施工，吵死了", "隔壁装修电钻声太吵");
        add(messages, "chatter", "哈哈哈哈", "谢谢大家", "早上好👌", "今天天气真好呀，出来走走", "恭喜恭喜", "好的收到，哈哈");
        return messages;
    }

    static GramClassifier classifier() {
        return new Trainer(TUNING).train(messages());
    }

    private static void add(List<Labelled> messages, String label, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            messages.add(new Labelled(texts[i], label, "voice-" + i));
        }
    }
}
