"""Names of people in Chinese."""

from __future__ import annotations

import re

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪"
    "庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈"
    "饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇"
    "桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国"
    "狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
"""The commonest family names, which nearly all Chinese bear."""
_DOUBLE = ("欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "夏侯", "端木", "令狐")
_HAN = re.compile(r"[\u3400-\u9fff]+$")
_FOREIGN = re.compile(r"[\u3400-\u9fff]{1,8}(?:[\u00b7\u30fb.][\u3400-\u9fffa-zA-Z]{1,8}){1,3}$")
_LATIN = re.compile(r"[A-Za-z][a-zA-Z'-]+(?: [A-Za-z][a-zA-Z.'-]*){0,3}$")


def is_chinese_name(text: str) -> bool:
    """Tell whether simplified `text` is one name: family name and one or two characters, or foreign with dots."""
    if not text or text.isascii():
        return bool(_LATIN.match(text))
    if _FOREIGN.match(text):
        return True
    if not _HAN.match(text) or not 2 <= len(text) <= 4:
        return False
    if text[:2] in _DOUBLE:
        return len(text) >= 3
    return len(text) <= 3 and text[0] in _SURNAMES
