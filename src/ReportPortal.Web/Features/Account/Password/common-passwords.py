#!/usr/bin/env python3
"""Writes common-passwords.txt: what people take when they are told to take a long password. Made here from well-known habits; nobody's list.

Each line is as CommonPasswords compares it: lower case, without what is between the words. Words stand alone, because digits before and after are left
out when they are compared: admin is admin2026! as well.
"""
import pathlib

SHORTEST, LONGEST = 8, 24
WORDS = """password passwort passw0rd admin administrator root guest user test demo login welcome letmein qwerty qwertyuiop asdfgh asdfghjkl zxcvbn
zxcvbnm iloveyou iloveu loveyou woaini woaini1314 wo5201314 aini1314 monkey dragon sunshine princess master superman batman football baseball
shadow michael jordan computer internet windows server system manager office oracle secret changeme default public private hello
helloworld abc abcd abcde abcdef abcdefg qaz qazwsx qazwsxedc wsx q1w2e3 q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t zaq12wsx asd qwe qweasd
qweasdzxc asdasd qweqwe aaa aaaa aaaaaa zxc a1b2c3 a1b2c3d4 aa aabb abab xx yy zz
china zhongguo zhonghua beijing shanghai guangzhou kunming yunnan sichuan guizhou xian xianzheng xianzhengfu zhengfu zhengwu zhengwugongkai zhengfuxinxi
xinxi xinxigongkai gongkai zwgk xxgk zfxxgk zfb xzf bangongshi bgs zfbgs zhengfuban xianzhengfuban niandubaogao niandu baogao ndbg tianbao
tianbaoyuan shenhe guanli guanliyuan xitong xitongguanliyuan mima denglu yonghu gongzuo danwei jiguan keshi caizheng caizhengju jiaoyu jiaoyuju
minzheng minzhengju gongan gonganju renshe rensheju weisheng weijian sifa sifaju shenji tongji tongjiju shuiwu qixiang nongye zirans lin linye
jiaotong zhujian huanbao wenlv yingji shichang xiang xiangzhengfu zhen zhenzhengfu jiedao cun shequ nanhua nanhuaxian xingzheng fuwu dating
zhangsan lisi wangwu zhaoliu xiaoming zhangwei wangwei wangfang liwei lina zhangmin liqiang wangjing lijing zhanglei liuwei wangqiang lijun
wangyang chenchen yangyang nihao nihaoma woaizhongguo woaizuguo zuguo aiwojia woaiwojia baobei baobao laopo laogong mama baba jiayou
facai gongxifacai wanshiruyi xingfu kuaile shengri pingan jixiang fuwuqi diannao shouji wangluo wangzhan menhu portal report reportportal
county government govern gov openness disclosure annual department township clerk coordinator approver auditor""".split()
ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn", "qazwsxedcrfvtgbyhn",
        "1q2w3e4r5t6y7u8i9o0p", "a1b2c3d4e5f6g7h8", "qwe123asd456zxc789", "q1w2e3r4t5y6", "zaq1xsw2cde3vfr4", "147258369", "789456123", "159357258", "741852963"]


def runs():
    for row in ROWS:
        for text in (row, row[::-1], row * 2):
            for start in range(len(row)):
                for end in range(start + SHORTEST, min(start + 14, len(text)) + 1):
                    yield text[start:end]


def repeats():
    for letter in "0123456789abcdefghijklmnopqrstuvwxyz":
        for length in range(SHORTEST, 17):
            yield letter * length
    for unit in ["123", "1234", "12345", "321", "abc", "abc123", "123abc", "qwe", "asd", "520", "1314", "666", "888", "12", "ab", "0123", "aa11", "1122", "112233", "a1"]:
        for times in range(2, 9):
            yield unit * times


def dates():
    for year in range(1970, 2031):
        for day in ["0101", "0501", "0701", "0801", "1001", "1212", "1231"]:
            yield f"{year}{day}"
    for day in ["19491001", "20080808", "20080512", "20190515"]:
        yield day * 2


def made():
    for first in ("admin", "root", "test", "user", "guest", "xxgk", "zwgk", "zfxxgk", "bgs", "xzf", "nanhua", "mima", "password"):
        for second in WORDS:
            yield first + second
            yield second + first
    for word in WORDS:
        yield word * 2


def main():
    found = {}
    for source in (runs(), repeats(), dates(), made()):
        for text in source:
            if SHORTEST <= len(text) <= LONGEST:
                found[text.lower()] = None
    found.update(dict.fromkeys(word for word in WORDS if len(word) > 2))
    words = sorted(found)
    print(len(words))
    pathlib.Path(__file__).with_suffix(".txt").write_text("\n".join(words) + "\n", encoding="ascii")


main()
