package org.huiyin.adapters.console;

import java.time.Duration;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;

/** Lets a busy morning happen in the town, so that every page has something to show. */
final class BusyMorning {
    private final CommandRoom room;

    BusyMorning(CommandRoom room) {
        this.room = room;
    }

    void happen() {
        room.says("王大姐", "g-dq1", "3组门口的路灯昨晚起就不亮了，麻烦修一下，电话13800138000");
        room.speak();
        room.says("张阿姨", "g-dq2", "村东头自来水一早就停了，做饭都没水");
        room.says("赵叔", "g-dq2", "我家也停水了");
        room.speak();
        room.says("马师傅", "g-dq1", "5组河边有人掉水里了，快来人救命！");
        room.says("周老师", "g-dq2", "二组垃圾桶满了三天没人收，臭死了");
        room.speak();
        room.clock.forward(Duration.ofHours(3));
        room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
        room.doubts("小孙", "g-dq1", "楼上天天装修太吵了，这日子没法过");
        room.says("何敏", "g-dq1", "大家早上好");
        room.says("u-he", "g-work", "各网格注意：台风红色预警，15点前把低洼处和危旧房人员转移完，群里报转移户数人数");
        room.clock.forward(Duration.ofMinutes(2));
        room.speak();
        room.says("u-chen", "g-work", "东桥一网格转移4户9人，完成");
        room.says("u-luo", "g-work", "收到");
        room.speak();
        room.platform.next.add(new Outcome.Unknown("time-out"));
        room.platform.next.add(new Outcome.Refused("no such group"));
        room.says("钱奶奶", "g-dq1", "1组晒场的路灯也坏了，黑漆漆的");
        room.says("吴大哥", "g-dq2", "二组路口的红绿灯坏了");
        room.speak();
        bury();
        room.says("林姐", "g-dq1", "6组水管爆了，路上全是水");
    }

    private void bury() {
        var id = new Message.Id(Clearwater.room("g-dq1"), "failed");
        var message =
                Message.words(id, new Sender(Clearwater.PLATFORM, "p-9", "沈师傅"), room.clock.instant(), "那个那个你们看着办吧");
        room.store.inTransaction(ledger -> {
            ledger.bury(message, "java.lang.ArithmeticException at org.huiyin.desk.Desk.decide", room.clock.instant());
            return id;
        });
    }
}
